import { policyIn } from '../../dmarc/discover/applied-policy.js';
import type { Discovery } from '../../dmarc/discover/discover.js';
import type { DmarcResult } from '../../dmarc/result.js';
import type { InterfaceMessages } from '../../messages/catalogue/interface.js';
import { code, type Text, t } from '../../text/text.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import type { DomainReport } from './report.js';

/** The policy that applies, and its result for the sender's mail. */
export function dmarcLines({ facts }: DomainReport, setting: TextSetting): string[] {
  const { dmarc: say, sections } = setting.words.interface;
  const { dmarc, senderDmarc, request } = facts;
  const lines = [
    ...discoveryTexts(dmarc.discovery.current, request.domain, say),
    ...resultTexts(senderDmarc.current, request.sender.name, say),
  ];
  return [...heading(sections.dmarc, setting), ...lines.flatMap((line) => indented(line, setting))];
}

function discoveryTexts(discovery: Discovery, domain: string, say: InterfaceMessages['dmarc']): Text[] {
  switch (discovery.kind) {
    case 'none':
      return [discovery.why === 'several-records' ? say.several : say.none];
    case 'failed':
    case 'unasked':
      return [say.failed];
    case 'found': {
      const policy = policyIn(discovery.applied);
      return [
        ...(discovery.at === domain ? [] : [say.foundAt(discovery.at)]),
        t`${code(discovery.record.text)}`,
        policy === undefined ? say.noPolicy : say.policy(policy, discovery.record.testing),
      ];
    }
  }
}

function resultTexts(result: DmarcResult, sender: string, say: InterfaceMessages['dmarc']): Text[] {
  switch (result.kind) {
    case 'pass':
      return [say.pass(sender, result.by)];
    case 'fail':
      return [say.fail(sender, result.disposition.applied)];
    case 'not-applied':
      return [say.notApplied(sender)];
    case 'temporary-error':
    case 'undetermined':
      return [say.undecided];
  }
}
