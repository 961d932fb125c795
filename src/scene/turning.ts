/** What turns a scene to the left, brought in where something runs there. */
import type { Settings } from "../options.ts";
import { directionsOf, type Directions } from "./directions.ts";
import type { Scene } from "./scene.ts";

type Mirror = (scene: Scene, directions: Directions) => Scene;

let mirror: Mirror | undefined;

/** From here on scenes can be turned. */
export function bringMirror(given: Mirror): void {
  mirror = given;
}

/** Brings it in; undefined where nothing is waited for. Where it cannot be had, as offline, all stays as it is. */
export function mirrorLater(settings: Settings): Promise<void> | undefined {
  if (mirror || !runsAnyLeftward(directionsOf(settings))) return undefined;
  return import("./mirror.ts").then(
    ({ mirrored }) => {
      bringMirror(mirrored);
    },
    () => undefined,
  );
}

/** The scene as the settings have it run. */
export function inDirections(scene: Scene, settings: Settings): Scene {
  const directions = directionsOf(settings);
  return mirror && runsAnyLeftward(directions) ? mirror(scene, directions) : scene;
}

function runsAnyLeftward({ isLeftward, isTimeLeftward }: Directions): boolean {
  return isLeftward || isTimeLeftward;
}
