import { bringDeep } from "../../src/scene/deep.ts";
import * as deepParts from "../../src/scene/deep-parts.ts";

// What draws large sets comes to a page by import(). Here it is there.
bringDeep(deepParts);
