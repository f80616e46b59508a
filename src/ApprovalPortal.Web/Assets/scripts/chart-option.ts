import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";
import type { Series, Table } from "./chart-table";

type SeriesOption = BarSeriesOption | LineSeriesOption;

const symbols = ["circle", "triangle", "rect", "diamond", "pin"];

/** Colours and type come from the tokens, so that the wall's dark set and the screen's light one need no second chart. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/**
 * What ECharts is told. On the figure: data-unit, data-min (a cut axis, to be said in the note),
 * data-target with data-target-label; the figure's aria-label is the finding.
 */
export function optionOf(element: HTMLElement, table: Table): EChartsCoreOption {
  const kind = element.dataset["chart"]!;
  const unit = element.dataset["unit"] ?? "";
  const text = { color: token("ink-2"), fontFamily: token("sans"), fontSize: 13 };
  const names = { type: "category", data: table.categories, axisLabel: text, axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-2") } } };
  const figures = {
    type: "value",
    min: element.dataset["min"] ? Number(element.dataset["min"]) : undefined,
    axisLabel: { ...text, formatter: `{value}${unit}` },
    splitLine: { lineStyle: { color: token("line") } },
  };
  const across = kind === "bar-h";
  const series = table.series.map((s, index) => seriesOf(kind, s, index, unit, text));
  if (element.dataset["target"] && series[0]) {
    series[0].markLine = targetLine(element, across);
  }

  return {
    animation: false,
    aria: { enabled: true, label: { description: element.getAttribute("aria-label") ?? undefined }, decal: { show: kind !== "line" && series.length > 1 } },
    textStyle: { fontFamily: token("sans") },
    grid: { left: 8, right: kind === "line" || kind === "stack" ? 96 : 64, top: 24, bottom: 8, containLabel: true },
    // An HTML tooltip carries style attributes, which the content security policy refuses.
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: (v: unknown) => figure(v, unit) },
    xAxis: across ? figures : names,
    yAxis: across ? { ...names, inverse: true } : figures,
    series,
  };
}

function seriesOf(kind: string, series: Series, index: number, unit: string, text: object): SeriesOption {
  const lastYear = series.role === "last-year";
  const color = lastYear ? token("ink-3") : token(index < 5 ? `c${index + 1}` : "c0");
  if (kind === "line") {
    return {
      type: "line",
      name: series.name,
      data: series.values,
      color,
      symbol: symbols[index % symbols.length],
      showSymbol: !lastYear,
      symbolSize: 8,
      lineStyle: { width: lastYear ? 2 : 3, type: lastYear ? "dashed" : "solid" },
      endLabel: { show: true, ...text, color: token("ink"), formatter: (p) => `${p.seriesName} ${figure(p.value, unit)}` },
      labelLayout: { moveOverlap: "shiftY" },
    };
  }

  const stacked = kind === "stack";
  const last = series.values.length - 1;
  return {
    type: "bar",
    name: series.name,
    data: series.values,
    color,
    stack: stacked ? "all" : undefined,
    barMaxWidth: 34,
    // No legend: the last bar says what it is.
    label: {
      show: true,
      position: stacked || kind === "bar-h" ? "right" : "top",
      ...text,
      formatter: (p) => (stacked ? (p.dataIndex === last ? `${p.seriesName} ${figure(p.value, unit)}` : "") : figure(p.value, unit)),
    },
  };
}

function figure(value: unknown, unit: string): string {
  return typeof value === "number" ? `${value.toLocaleString("zh-CN")}${unit}` : "—";
}

function targetLine(element: HTMLElement, across: boolean): LineSeriesOption["markLine"] {
  const target = Number(element.dataset["target"]);
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: token("ochre"), type: "dotted", width: 2 },
    label: { color: token("ochre"), formatter: `${element.dataset["targetLabel"] ?? "目标"} ${target}${element.dataset["unit"] ?? ""}` },
    data: [across ? { xAxis: target } : { yAxis: target }],
  };
}
