import type { ProseContext } from './guides/prose.ts';

declare global {
  namespace App {
    interface Locals {
      /** The page that is being rendered; prose components read sources and headings from it. */
      prose?: ProseContext;
    }
  }
}
