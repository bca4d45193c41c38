import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planHelplines } from '../../src/guides/helplines.ts';
import { hasExit, headingId, isDiscreet, speaksToChild, tintOf, usesHeadingFont } from '../../src/guides/prose.ts';
import { ancestors, sectionOf } from '../../src/guides/sections.ts';
import { contentSecurityPolicy, securityHeaders } from '../../src/safety/policy.ts';
import { inlineStyleHashes } from '../../src/safety/integration.ts';
import { barChart } from '../../src/statistics/chart.ts';

describe('helplines of a page', () => {
  it('put danger first, name each number once, and 150 last', () => {
    expect(planHelplines(['danger', 'child']).buttons).toEqual(['kz-112', 'kz-102', 'kz-103', 'kz-111', 'kz-150']);
    expect(planHelplines(['child']).buttons).toEqual(['kz-111', 'kz-112', 'kz-150']);
    expect(planHelplines(['child', 'danger']).buttons).toEqual(['kz-111', 'kz-112', 'kz-102', 'kz-103', 'kz-150']);
    expect(planHelplines(['adult']).buttons).toEqual(['kz-111', 'kz-102', 'kz-112', 'kz-103', 'kz-150']);
  });

  it('are one line at the foot where the plan says so', () => {
    expect(planHelplines(['foot-child'])).toMatchObject({ buttons: [], foot: ['kz-111', 'kz-112'] });
    expect(planHelplines(['foot'])).toMatchObject({ buttons: [], foot: ['kz-112', 'kz-102', 'kz-103', 'kz-111'] });
  });
});

describe('pages', () => {
  it('have an exit on A1 to A3 and are discreet on A2 and A3', () => {
    expect((['A0', 'A1', 'A2', 'A3'] as const).map((level) => hasExit({ level }))).toEqual([false, true, true, true]);
    expect((['A0', 'A1', 'A2', 'A3'] as const).map((level) => isDiscreet({ level }))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('have the tint of their age band', () => {
    expect(
      (['age-3-6', 'age-7-10', 'age-11-13', 'age-14-17', 'parent'] as const).map((voice) => tintOf({ voice })),
    ).toEqual(['sun', 'sky', 'plum', 'teal', 'plain']);
  });

  it('use no web font for children and help', () => {
    expect(usesHeadingFont('help/worry', { voice: 'parent' })).toBe(false);
    expect(usesHeadingFont('teens/next', { voice: 'age-14-17' })).toBe(false);
    expect(usesHeadingFont('parents/told', { voice: 'parent' })).toBe(true);
    expect(speaksToChild({ voice: 'help-child' })).toBe(true);
  });

  it('know their section and the pages above', () => {
    expect(sectionOf('kids/7-10/ask')).toBe('kids');
    expect(sectionOf('home')).toBe('home');
    expect(sectionOf('find')).toBe('find');
    expect(ancestors('kids/7-10/ask', (path) => path === 'kids/7-10')).toEqual(['kids/7-10']);
    expect(headingId(3)).toBe('s3');
  });
});

describe('content security policy', () => {
  it('allows no inline code and no other host', () => {
    const policy = contentSecurityPolicy(['sha256-abc='], 'header');
    expect(policy).not.toMatch(/unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*|data:|blob:/);
    expect(policy).toContain("style-src 'sha256-abc='");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy([], 'meta')).not.toContain('frame-ancestors');
  });

  it('is this one, word for word: whoever loosens it has to say so here', () => {
    expect(contentSecurityPolicy(['sha256-abc='], 'header').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'sha256-abc='",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(contentSecurityPolicy([], 'meta')).toContain("style-src 'none'");
  });

  it('comes with headers that tell no other site where a reader was', () => {
    expect(securityHeaders([], true)).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
  });

  it('closes the review edition to search engines', () => {
    expect(securityHeaders([], false)['X-Robots-Tag']).toContain('noindex');
    expect(securityHeaders([], true)['X-Robots-Tag']).toBeUndefined();
  });

  it('hashes a stylesheet as browsers do', () => {
    const digest = createHash('sha256').update('a{}').digest('base64');
    expect(inlineStyleHashes('<style>a{}</style>')).toEqual([`sha256-${digest}`]);
    expect(inlineStyleHashes('<p>no style</p>')).toEqual([]);
  });
});

describe('charts', () => {
  it('write the numbers on the bars and carry no style of their own', () => {
    const svg = barChart([
      { label: '2016', value: 123, text: '123' },
      { label: '2017', value: 131, text: '131' },
    ]);
    expect(svg).toMatch(/^<svg/);
    expect(svg).toContain('>123<');
    expect(svg).not.toMatch(/<style|style=/);
    expect(svg).toContain('aria-hidden="true"');
    expect(svg.match(/<rect/g)).toHaveLength(2);
  });
});
