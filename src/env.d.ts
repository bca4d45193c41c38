declare namespace App {
  interface Locals {
    /** The page that is being rendered; prose components read sources and headings from it. */
    prose?: import('./guides/prose.ts').ProseContext;
  }
}
