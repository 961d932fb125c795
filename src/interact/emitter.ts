/** Listeners by the name of an event. */
export class Emitter<Events extends object> {
  private readonly listeners = new Map<keyof Events, Set<(detail: never) => void>>();

  /** Returns what removes the listener. */
  on<K extends keyof Events>(type: K, listener: (detail: Events[K]) => void): () => void {
    const own = this.listeners.get(type) ?? new Set();
    this.listeners.set(type, own);
    own.add(listener);
    return () => own.delete(listener);
  }

  emit<K extends keyof Events>(type: K, detail: Events[K]): void {
    for (const listener of [...(this.listeners.get(type) ?? [])]) {
      try {
        (listener as (detail: Events[K]) => void)(detail);
      } catch (error) {
        // A listener of the page must not stop the timeline; the page still hears of it.
        reportError(error);
      }
    }
  }

  clear(): void {
    this.listeners.clear();
  }
}
