import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requestOf } from '../../../src/check/default-request.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { domainFromText } from '../../../src/dns/name.js';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import { zoneView } from '../../../src/dns/zone/view.js';
import { collectFacts } from '../../../src/facts/collect.js';
import type { Facts } from '../../../src/facts/facts.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import type { RunSummary } from '../../../src/report/formats/renderer.js';

export const company = domainFromText('manodomenas.lt')!;

const fixtures = new Map<string, DnsView>();

/** The view of DNS that a file in `fixtures/zones` gives, without the network; read once. */
export function fixtureZone(name: string): DnsView {
  const path = join('fixtures', 'zones', `${name}.zone`);
  const view = fixtures.get(name) ?? viewOf(readFileSync(path, 'latin1'), path);
  fixtures.set(name, view);
  return view;
}

/** The view of a zone written in a test: origin `manodomenas.lt.`, what Directo publishes included. */
export function zoneText(text: string): DnsView {
  return viewOf(`$ORIGIN manodomenas.lt.\n${text}\n$INCLUDE _directo.zone\n`, join('fixtures', 'zones', 'test'));
}

function viewOf(text: string, name: string): DnsView {
  const result = parseZoneFile({ name, text }, (path, from) => {
    const included = join(dirname(from), path);
    return { ok: true, name: included, text: readFileSync(included, 'latin1') };
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return zoneView(result.records);
}

export function requestFor(options: Partial<CheckRequest> = {}): CheckRequest {
  return { ...requestOf(company), ...options };
}

export function factsOf(dns: DnsView, options: Partial<CheckRequest> = {}): Facts {
  return collectFacts(requestFor(options), dns);
}

/** The end of a run whose settings took nothing out. */
export const nothingAside: RunSummary = { leftOut: { ignored: 0, known: 0, off: 0 }, idle: [] };
