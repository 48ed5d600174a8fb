/** Four diagrams of everyday size: chapters take them in turn, so that each is drawn once and copied. */

export interface SyntheticDiagram {
  /** A word of a label that stands in none of the others. */
  word: string;
  caption: string;
  /** Mermaid's text. */
  source: string;
}

export const syntheticDiagrams: readonly SyntheticDiagram[] = [
  {
    word: 'Send',
    caption: 'The way of an order through the house.',
    source: `flowchart TB
  accTitle: An order
  accDescr: An order is read, then either filled from the shelf or made, and sent.
  order[Order] --> read[Read it]
  read --> known{On the shelf?}
  known -->|yes| fill[Fill it]
  known -->|no| make[Make it]
  make --> fill
  fill --> send[Send it]`,
  },
  {
    word: 'Caller',
    caption: 'One question and its answer.',
    source: `sequenceDiagram
  accTitle: A question
  accDescr: A caller asks a desk, the desk asks the archive, and the answer comes back.
  participant c as Caller
  participant d as Desk
  participant a as Archive
  c->>d: asks
  d->>a: looks it up
  a-->>d: the page
  d-->>c: the answer
  Note over c,d: both remember it`,
  },
  {
    word: 'pressed',
    caption: 'What a lamp can be.',
    source: `stateDiagram-v2
  accTitle: A lamp
  accDescr: A lamp is off, on, or broken.
  [*] --> Off
  Off --> On: pressed
  On --> Off: pressed
  On --> Broken: burns out
  Broken --> [*]`,
  },
  {
    word: 'borrows',
    caption: 'Who knows whom.',
    source: `classDiagram
  accTitle: A library
  accDescr: A library has shelves, a shelf has books, and a reader borrows books.
  class Library {
    +name
    +open()
  }
  class Shelf
  class Book {
    +title
  }
  Library --> Shelf : has
  Shelf --> Book : holds
  Reader --> Book : borrows`,
  },
];
