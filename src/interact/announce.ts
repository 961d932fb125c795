/** What is said aloud after what a reader did: once all is still, and only the last of it. */
import type { Shell } from "./shell.ts";

/** ms of stillness after which it is said. */
const AFTER = 500;

export class Announcer {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shell: Shell) {}

  /** @param words asked for when it is time to say them */
  say(words: () => string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.shell.status.textContent = words();
    }, AFTER);
  }

  stop(): void {
    clearTimeout(this.waiting);
  }
}
