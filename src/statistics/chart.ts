import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One bar of a chart. */
export interface Bar {
  label: string;
  value: number;
  /** The number as it is written on the bar. */
  text: string;
}

/** Size of the drawing; the page scales it. */
const WIDTH = 560;
const HEIGHT = 300;

/**
 * Draws a bar chart as SVG without styles of its own, so that the content security policy and the colours of the page
 * apply. The drawing is hidden from screen readers: the table beside it carries the values.
 * @param bars the bars in order
 * @returns an svg element as text
 */
export function barChart(bars: readonly Bar[]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chart = Plot.plot({
    document: document,
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 28,
    marginBottom: 32,
    x: { domain: bars.map((bar) => bar.label), label: null, tickSize: 0, padding: 0.25 },
    y: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.value)) * 1.05] },
    marks: [
      Plot.barY(bars, { x: 'label', y: 'value' }),
      Plot.text(bars, { x: 'label', y: 'value', text: 'text', dy: -12 }),
      Plot.ruleY([0]),
    ],
  });
  chart.querySelectorAll('style').forEach((style) => style.remove());
  chart.removeAttribute('class');
  chart.setAttribute('aria-hidden', 'true');
  chart.setAttribute('focusable', 'false');
  return chart.outerHTML;
}
