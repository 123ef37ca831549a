/** Bounds of what is read. They are far above any real glossary and keep a hostile file from hanging the browser. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 25 * 1024 * 1024,
  entries: 250_000,
  /** UTF-16 units. */
  label: 2000,
  text: 20_000,
  name: 200,
  address: 2000,
  /** Labels, cues or links of one entry. */
  list: 1000,
  /** Nesting of JSON; our own form needs five. */
  jsonDepth: 8,
  xmlDepth: 64,
} as const;
