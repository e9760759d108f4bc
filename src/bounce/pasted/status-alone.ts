import { isAuthentication, type Reply } from '../diagnosis/diagnosis.js';
import { isChapter, isPersonal } from './other-text.js';
import { mostCandidates, paragraphFrom } from './text.js';
import { isVague, verdictOn } from './verdict.js';
import { isNameOfCode, isTold, soundsLikeServer } from './words.js';

/** Behind what servers and people put in front of a status. */
const leadingStatus =
  /(?:^(?:[\p{L}\d .-]{2,60}:\s{1,3})?|(?<=^|[\s:])(?:err|error|code|status|reason|was|said|response|klaida|klaidą|kodas|viga|kood|kļūda|kods|błąd|kod|fehler|ошибка|код|gmail|outlook)[:\s]{1,3}|[(#]|\s(?=[45]\.7\.\d{3}))#?([45]\.\d{1,3}\.\d{1,3})(?=[\s,;:)\]]|$)/iu;

/** A reply that has an enhanced status and no code. */
export function statusAlone(lines: readonly string[]): Reply | undefined {
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    const found = leadingStatus.exec(line.trim());
    if (found === null) continue;
    tried += 1;
    if (tried > mostCandidates) return undefined;
    const [, status = ''] = found;
    const text = paragraphFrom(lines, at).trim();
    const reply: Reply = { text: text.slice(text.indexOf(status)), status, where: 'notice' };
    const behind = reply.text.slice(status.length).toLowerCase();
    const before = text.slice(0, text.indexOf(status)).toLowerCase();
    if (isStatusOfReply(reply, behind, lines))
      return /\p{L}{3}/u.test(behind) ? reply : { ...reply, text: `${before}${reply.text}` };
  }
  return undefined;
}

function isStatusOfReply(reply: Reply, behind: string, lines: readonly string[]): boolean {
  // Nothing else was pasted, except perhaps that it is a code.
  const around = lines
    .join(' ')
    .replace(reply.status ?? '', '')
    .trim();
  if (around === '' || (lines.length <= 2 && isNameOfCode(around.toLowerCase()))) return true;
  if (isPersonal(behind) || isChapter(`${reply.status ?? ''}${behind}`)) return false;
  const { plainness, refusal } = verdictOn(reply);
  if (plainness === 'firm' || (isAuthentication(refusal.cause) && /spf|dkim|dmarc/.test(behind))) return true;
  // Of RFC 7372 and of Gmail: nothing but the authentication of mail.
  if (/\.7\.2\d$/.test(reply.status ?? '') && isTold(behind)) return true;
  // Three digits of detail are Microsoft's own.
  const isOwn = /\.\d{3}$/.test(reply.status ?? '') && (soundsLikeServer(behind) || plainness === 'loose');
  if (isOwn || plainness === 'named') return true;
  return plainness === 'loose' && soundsLikeServer(behind) && (refusal.detail === 'policy' || !isVague(refusal.detail));
}
