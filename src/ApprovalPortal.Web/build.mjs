// Bundles Assets/ into wwwroot/dist: site.css and site.js for every page, chart.js for the few that draw.
import { fileURLToPath } from "node:url";
import { context } from "esbuild";
import { compile } from "sass";

const sass = {
  name: "sass",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => {
      const { css, loadedUrls } = compile(path, {
        loadPaths: ["node_modules"],
        quietDeps: true,
        // Bootstrap 5 is written with @import.
        silenceDeprecations: ["import"],
      });
      return { contents: css, loader: "css", watchFiles: loadedUrls.map((url) => fileURLToPath(url)) };
    });
  },
};

const bundle = await context({
  entryPoints: ["Assets/scripts/site.ts", "Assets/scripts/chart.ts", "Assets/styles/site.css"],
  entryNames: "[name]",
  outdir: "wwwroot/dist",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome105", "firefox121", "safari16"],
  external: ["/img/*"],
  plugins: [sass],
  logLevel: "warning",
});

if (process.argv.includes("--watch")) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
