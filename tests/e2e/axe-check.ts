import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Tab } from './tab.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: Element | Document, options: RunOptions): Promise<AxeResults> };

/** What axe-core finds wrong, one line each: rule, element, what to do. Also how many elements it looked at, so that none is no proof. */
export type AxeReport = { readonly problems: readonly string[]; readonly checked: number };

/** Checks a whole page, such as one of the extension's own. */
export async function checkPage(tab: Tab): Promise<AxeReport> {
  return read(await tab.surface.call(`() => { ${AXE}\n; return (${run})(document); }`, []));
}

/**
 * Checks the open card. axe-core cannot see closed roots, so it runs in the tests' own world, where the host shows its root;
 * the page notices nothing. Throws when no card is open.
 */
export async function checkCard(tab: Tab): Promise<AxeReport> {
  const shown = `Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true })`;
  const report = await tab.surface.callInRoot('newsgloss-card', `(root) => { ${AXE}\n; ${shown}; return (${run})(root.host); }`, []);
  if (report === undefined) throw new Error('No card is open that could be checked.');
  return read(report);
}

/** Sent as source, after axe-core itself. */
async function run(context: Element | Document): Promise<AxeReport> {
  const { violations, passes } = await axe.run(context, { resultTypes: ['violations', 'passes'] });
  return {
    problems: violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
    ),
    checked: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
  };
}

function read(report: unknown): AxeReport {
  // What `run` gave, once through JSON.
  return report as AxeReport;
}
