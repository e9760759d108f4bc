import type { Reply } from '../diagnosis/diagnosis.js';
import type { Failure } from '../notice/failures.js';
import { addressOf } from '../notice/mailbox.js';
import { replyIn } from '../notice/replies.js';

/** A log is pasted by the page. */
const mostFailures = 100;

/** What a line of a server's log says about one recipient. */
interface LoggedDelivery {
  readonly mailbox: string | undefined;
  readonly outcome: 'delivered' | 'failed' | 'delayed';
  readonly words: string;
  readonly status?: string;
}

/** The failed deliveries in lines of a log, each with its recipient. `undefined` if there is no line of a log. */
export function failuresInLog(
  lines: readonly string[],
): readonly (Failure & { readonly delayed: boolean })[] | undefined {
  const deliveries = lines.flatMap((line) => deliveryIn(line) ?? []);
  if (deliveries.length === 0) return undefined;
  return deliveries
    .filter(({ outcome }) => outcome !== 'delivered')
    .slice(0, mostFailures)
    .map(({ mailbox, words, status, outcome }) => ({
      ...(mailbox === undefined ? {} : { mailbox }),
      ...(status === undefined ? {} : { dsnStatus: status }),
      expanded: false,
      reply: replyOf(words),
      delayed: outcome === 'delayed',
    }));
}

function replyOf(words: string): Reply {
  return replyIn([words]) ?? { text: words.trim().slice(0, 1_500), where: 'notice' };
}

function deliveryIn(line: string): LoggedDelivery | undefined {
  return postfixDelivery(line) ?? rejectedClient(line) ?? eximDelivery(line) ?? sendmailDelivery(line);
}

/** `to=<…>, relay=…, dsn=5.1.1, status=bounced (host … said: …)`. */
function postfixDelivery(line: string): LoggedDelivery | undefined {
  const [, status, words = ''] =
    /\bstatus=(sent|delivered|bounced|deferred|expired|undeliverable)\b(?: \((.*)\)?)?/.exec(line) ?? [];
  if (status === undefined) return undefined;
  return {
    mailbox: recipientOf(line),
    outcome: status === 'sent' || status === 'delivered' ? 'delivered' : status === 'deferred' ? 'delayed' : 'failed',
    words: words.replace(/\)\s*$/, ''),
    ...dsnOf(line),
  };
}

/** `reject: RCPT from mail.example.com[192.0.2.7]: 550 …; from=<…> to=<…>`. */
function rejectedClient(line: string): LoggedDelivery | undefined {
  const [, words] = /\breject: [A-Z-]{4,12} from [^ ]{1,300}: ([45]\d\d .*?)(?:; from=<|$)/.exec(line) ?? [];
  return words === undefined ? undefined : { mailbox: recipientOf(line), outcome: 'failed', words };
}

/** `1abcde-000001-AB ** jonas@example.org R=… T=…: SMTP error from remote mail server …`, or `rejected RCPT <…>: …`. */
function eximDelivery(line: string): LoggedDelivery | undefined {
  const [, sign, rest] = /(?:^|\s)\w{6}-\w{6,11}-\w{2,4} (\*\*|==|=>|->) (.*)$/.exec(line) ?? [];
  if (rest !== undefined) {
    return {
      mailbox: addressOf(rest.slice(0, 330).split(' ')[0]),
      outcome: sign === '**' ? 'failed' : sign === '==' ? 'delayed' : 'delivered',
      words: rest.slice(rest.search(/: |defer \(/) + 1),
    };
  }
  const [, mailbox, words] = /\brejected RCPT <([^>]{1,320})>: (.*)$/.exec(line) ?? [];
  return words === undefined
    ? undefined
    : { mailbox: addressOf(mailbox), outcome: 'failed', words: `${clientOf(line)}${words}` };
}

/** `H=mail.example.com [192.0.2.7]`: a receiver's own log names the client outside its reply. */
function clientOf(line: string): string {
  const [, address] = /\bH=[^\s[]{0,255} ?(?:\([^)]{0,255}\) )?\[([0-9A-Fa-f:.]{3,45})\]/.exec(line) ?? [];
  return address === undefined ? '' : `[${address}] `;
}

/** `to=<…>, …, dsn=5.1.1, stat=User unknown`. */
function sendmailDelivery(line: string): LoggedDelivery | undefined {
  const [, words] = /\bstat=(.{1,1000})$/.exec(line) ?? [];
  if (words === undefined || !line.includes('to=')) return undefined;
  const outcome = /^sent\b/i.test(words) ? 'delivered' : /^deferred\b/i.test(words) ? 'delayed' : 'failed';
  return { mailbox: recipientOf(line), outcome, words, ...dsnOf(line) };
}

function recipientOf(line: string): string | undefined {
  const at = line.search(/\bto=<?/);
  return at === -1 ? undefined : addressOf(line.slice(at + 3, at + 330).split(/[,\s]/)[0]);
}

function dsnOf(line: string): { status?: string } {
  const [, status] = /\bdsn=([45]\.\d{1,3}\.\d{1,3})\b/.exec(line) ?? [];
  return status === undefined ? {} : { status };
}
