import { autosave } from "./autosave";
import { conditional } from "./conditional";
import { copyButtons } from "./copy";
import { errors } from "./errors";
import { printButtons } from "./print";
import { readAloud } from "./read-aloud";
import { session } from "./session";
import { upload } from "./upload";

/** Everything here is a convenience: each form posts and each page reads without it. */
function enhance(root: ParentNode): void {
  errors(root);
  conditional(root);
  autosave(root);
  upload(root, enhance);
  copyButtons(root);
  printButtons(root);
}

enhance(document);
readAloud(document);
session(document);
