import {
  isChange,
  type PublishPart,
  type PublishPlan,
  type PublishRecord,
  type Purpose,
  purposes,
  recordsIn,
} from '../../fix/publish/plan.js';
import { code, type Text, t } from '../../text/text.js';
import { codeLine } from '../layout/layout.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import { hostIn } from './panel-host.js';

/** The DKIM and DMARC records to publish, a section each; none for those that need no change or cannot be told. */
export function publishSections(plan: PublishPlan, setting: TextSetting): string[][] {
  return purposes.flatMap((purpose) => (purpose === 'spf' ? [] : [partLines(purpose, plan[purpose], setting)]));
}

/** The DKIM record alone. */
export function dkimSection(plan: PublishPlan, setting: TextSetting): string[] {
  return partLines('dkim', plan.dkim, setting);
}

function partLines(purpose: Exclude<Purpose, 'spf'>, part: PublishPart, setting: TextSetting): string[] {
  const records = recordsIn(part).filter(isChange);
  if (records.length === 0) return [];
  const { publish: words } = setting.words;
  const doubts = part.kind === 'ready' ? part.doubts : [];
  return withoutLastGap([
    ...heading(words.headings[purpose], setting),
    ...records.flatMap((record) => recordLines(record, setting)),
    ...doubts.flatMap((doubt) => indented(words.doubt(doubt), setting)),
  ]);
}

function withoutLastGap(lines: string[]): string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function recordLines(record: PublishRecord, setting: TextSetting): string[] {
  const { publish: words } = setting.words;
  const { data, replaces, replacesAlias, toFillIn, why } = record;
  const say = (text: Text): string[] => indented(text, setting);
  return [
    ...say(words.why(why)),
    ...(replacesAlias === undefined ? [] : say(words.removeAlias(replacesAlias))),
    ...(replaces.length === 0 ? [] : say(words.remove(replaces))),
    ...panelFields(record, setting),
    ...(toFillIn === undefined ? [] : say(words.fillIn(toFillIn))),
    ...(data.type === 'CNAME' ? say(words.aliasMeaning(data.target)) : []),
  ];
}

/** What to type into the fields of a DNS panel. The value stands on one line, however long: nobody copies a line break. */
export function panelFields(record: Pick<PublishRecord, 'name' | 'zone' | 'data'>, setting: TextSetting): string[] {
  const { palette, words } = setting;
  const { fields } = words.publish;
  const { data } = record;
  const value = data.type === 'TXT' ? data.text : `${data.target}.`;
  const strings = data.type === 'TXT' && data.strings.length > 1 ? data.strings : [];
  return [
    '',
    ...indented(t`${fields.type} ${code(data.type)}`, setting, '    '),
    ...indented(t`${fields.host} ${code(hostIn(record))}`, setting, '    '),
    ...indented(fields.value, setting, '    '),
    codeLine(value, palette, '    '),
    ...(strings.length === 0 ? [] : ['', ...indented(words.interface.labels.strings, setting)]),
    ...strings.map((text) => codeLine(`"${text}"`, palette, '    ')),
    '',
  ];
}
