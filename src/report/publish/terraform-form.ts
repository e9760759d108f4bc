import { withoutRunnerCommands } from '../../text/safe.js';
import {
  type AliasChange,
  labelsBelow,
  type RecordChange,
  recordsBefore,
  type TxtChange,
  valuesAfter,
} from './change.js';
import { absoluteName, escapedLabels, escapedOctets } from './master-file.js';

/**
 * Resources for Terraform's hashicorp/dns provider, which speaks to any server that takes RFC 2136 updates:
 * https://github.com/hashicorp/terraform-provider-dns/blob/main/docs/resources/txt_record_set.md
 *
 * The provider puts each value between quotes into a master-file line and reads it back with the strings of a record
 * joined: so values are in master-file escapes and unsplit, and its DNS library splits after 255 octets.
 * https://github.com/hashicorp/terraform-provider-dns/blob/main/internal/provider/resource_dns_txt_record_set.go
 * Creating a set only adds to what the server has, so a present set has to be imported, or the old SPF record stays:
 * https://developer.hashicorp.com/terraform/language/block/import
 */
export function terraformText(changes: readonly RecordChange[], ttlSeconds: number): string {
  const labels = resourceLabels(changes);
  const blocks = changes.map((change, index) => blocksOf(change, labels[index] ?? `txt_${index}`, ttlSeconds));
  return `${heading}${blocks.map((block) => `\n${block}`).join('')}`;
}

const heading = `# dns_txt_record_set of the hashicorp/dns provider (updates by RFC 2136): the whole TXT record set of each name, with
# what stays. Other providers have resources of their own, and some want values over 255 octets in quoted pieces
# (aws_route53_record: "first\\"\\"second"); this one splits them itself. Where a set is already managed, put the values
# there. ttl should be the present one: when it changes, this provider deletes the set and makes it anew.
`;

function blocksOf(change: RecordChange, label: string, ttlSeconds: number): string {
  return change.type === 'TXT' ? txtBlocks(change, label, ttlSeconds) : aliasBlocks(change, label, ttlSeconds);
}

/** https://github.com/hashicorp/terraform-provider-dns/blob/main/docs/resources/cname_record.md */
function aliasBlocks(change: AliasChange, label: string, ttlSeconds: number): string {
  const { zone, target, remove, removeAlias } = change;
  const lines = [
    ...(remove.length === 0 && removeAlias === undefined
      ? []
      : ['# Delete the present records of the name first: nothing can stand beside a CNAME.']),
    ...(change.stays === true ? importOf('dns_cname_record', change, label) : []),
    `resource "dns_cname_record" "${label}" {`,
    `  zone  = ${hclString(absoluteName(zone))}`,
    `  name  = ${hclString(escapedLabels(labelsBelow(change) ?? ''))}`,
    `  cname = ${hclString(absoluteName(target))}`,
    `  ttl   = ${ttlSeconds}`,
    '}',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function txtBlocks(change: TxtChange, label: string, ttlSeconds: number): string {
  const values = valuesAfter(change);
  if (values.length === 0) return `# ${absoluteName(change.name)} has no TXT record any more.\n`;
  const below = labelsBelow(change);
  const lines = [
    ...(change.removeAlias === undefined
      ? []
      : ['# Delete the CNAME record of the name first: nothing can stand beside it.']),
    ...(recordsBefore(change).length === 0 ? [] : importOf('dns_txt_record_set', change, label)),
    `resource "dns_txt_record_set" "${label}" {`,
    `  zone = ${hclString(absoluteName(change.zone))}`,
    ...(below === undefined ? [] : [`  name = ${hclString(escapedLabels(below))}`]),
    `  ttl  = ${ttlSeconds}`,
    '  txt = [',
    ...values.map((value) => `    ${hclString(escapedOctets(value))},`),
    '  ]',
    '}',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function importOf(resource: string, { name }: RecordChange, label: string): readonly string[] {
  return ['import {', `  to = ${resource}.${label}`, `  id = ${hclString(absoluteName(name))}`, '}', ''];
}

/** Identifiers made from the names, with a number added where two would be equal. */
function resourceLabels(changes: readonly RecordChange[]): readonly string[] {
  const taken = new Set<string>();
  return changes.map(({ name, type }) => {
    const wanted = `${type.toLowerCase()}_${name.replace(/[^a-z0-9-]/g, '_')}`;
    let label = wanted;
    for (let number = 2; taken.has(label); number += 1) label = `${wanted}_${number}`;
    taken.add(label);
    return label;
  });
}

/**
 * Printable ASCII as a quoted template without templates: `${` and `%{`, which SPF macros look like, are doubled.
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function hclString(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[$%](?=\{)/g, '$&$&');
  return `"${withoutRunnerCommands(escaped, '\\u0023')}"`;
}
