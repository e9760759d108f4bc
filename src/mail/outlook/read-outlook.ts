import { decompressRTF } from '@kenjiuno/decompressrtf';
import msgreader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader/lib/MsgReader.js';
import { boundedCompound } from './bounded-compound.js';
import type {
  OutlookAttachment,
  OutlookMailbox,
  OutlookMessage,
  OutlookProblem,
  OutlookRecipient,
} from './outlook-message.js';
import { decodeCodePage, type Properties, propertiesOf } from './properties.js';

/** CommonJS: its default export is a property. */
const { default: MsgReader } = msgreader;

type Reader = InstanceType<typeof MsgReader>;

/**
 * The message in a file that begins as a compound file. The reason if there is
 * none.
 */
export function readOutlook(file: Uint8Array): OutlookMessage | OutlookProblem {
  const bounded = boundedCompound(file);
  if (typeof bounded === 'string') return bounded;
  try {
    const reader = new MsgReader(bounded);
    reader.parserConfig = { includeRawProps: true };
    const fields = reader.getFileData();
    return fields.error === undefined ? messageFrom(fields, reader, undefined) : 'damaged-msg';
  } catch {
    // Whatever is wrong in a file, the library throws; what it says is for programmers.
    return 'damaged-msg';
  }
}

function messageFrom(fields: FieldsData, reader: Reader, outer: Properties | undefined): OutlookMessage {
  const properties = propertiesOf(fields, outer?.codePage);
  const { text } = properties;
  const body = text('1000');
  const html = body.trim() === '' ? htmlOf(properties) : '';
  return {
    messageClass: text('001a'),
    transportHeader: text('007d'),
    subject: text('0037'),
    messageId: text('1035'),
    sender: senderOf(properties),
    to: text('0e04'),
    body,
    html,
    rtf: body.trim() === '' && html === '' ? rtfOf(properties) : '',
    reportText: text('1001'),
    recipients: (fields.recipients ?? []).map((one) => recipientFrom(propertiesOf(one, properties.codePage))),
    attachments: (fields.attachments ?? []).flatMap((one) => attachmentFrom(one, reader, properties)),
  };
}

function senderOf({ text }: Properties): OutlookMailbox {
  return {
    name: text('0c1a') || text('0042'),
    address: [text('5d01'), text('0c1f'), text('5d02'), text('0065')].find(isOfSmtp) ?? '',
  };
}

/** Exchange keeps addresses of its own: `/o=…/cn=…`. */
function isOfSmtp(address: string): boolean {
  return address.includes('@') && !address.startsWith('/');
}

function recipientFrom({ text }: Properties): OutlookRecipient {
  return {
    name: text('3001'),
    address: [text('39fe'), text('3003'), text('3001')].find(isOfSmtp) ?? '',
    supplementaryInfo: text('0c1b'),
    remoteServer: text('0c21'),
    reportText: text('1001'),
  };
}

/** PidTagInternetCodepage. */
const htmlCodePage = '3fde';

function htmlOf({ text, octets, number, codePage }: Properties): string {
  const html = octets('1013');
  return html === undefined ? text('1013') : decodeCodePage(html, number(htmlCodePage) ?? codePage);
}

function rtfOf({ octets }: Properties): string {
  const compressed = octets('1009');
  if (compressed === undefined || compressed.length < 16) return '';
  // The size at the beginning ([MS-OXRTFCP] §2.1.3.1.1) is what the library goes by, even beyond the end.
  const view = new DataView(compressed.buffer, compressed.byteOffset, compressed.length);
  view.setUint32(0, Math.min(view.getUint32(0, true), compressed.length - 4), true);
  return Buffer.from(decompressRTF([...compressed])).toString('latin1');
}

function attachmentFrom(fields: FieldsData, reader: Reader, outer: Properties): OutlookAttachment[] {
  const { innerMsgContentFields: inner } = fields;
  if (inner !== undefined) return [{ kind: 'message', message: messageFrom(inner, reader, outer) }];
  const { text } = propertiesOf(fields, outer.codePage);
  const name = text('3707') || text('3704') || text('3001');
  const octets = fields.dataId === undefined ? new Uint8Array() : reader.getAttachment(fields).content;
  return [{ kind: 'file', name, type: text('370e'), octets }];
}
