/** A custom element over finished HTML: what it listens to ends when it leaves the page. */
export abstract class CourseElement extends HTMLElement {
  #stay: AbortController | undefined;

  connectedCallback(): void {
    this.#stay = new AbortController();
    this.connect(this.#stay.signal);
  }

  disconnectedCallback(): void {
    this.#stay?.abort();
  }

  /** Makes the HTML inside respond, until `signal` aborts. */
  protected abstract connect(signal: AbortSignal): void;
}
