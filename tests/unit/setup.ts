import fc from "fast-check";
import { bringDeep } from "../../src/scene/deep.ts";
import * as deepParts from "../../src/scene/deep-parts.ts";

// What draws large sets comes to a page by import(). Here it is there.
bringDeep(deepParts);

// What holds of any input is tried with the same ones every time; TEST_SEED takes others.
fc.configureGlobal({ seed: Number(process.env["TEST_SEED"] ?? 1) });
