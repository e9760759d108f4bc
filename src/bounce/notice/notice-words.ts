/*
 * What distinguishes a notice from other mail, as data: all lower case, in the languages common in the region. A
 * new language or server adds its words here.
 */

/** Local parts that servers send their notices from: a whole one, or up to a `-` or `+`. */
export const serverNames: readonly string[] = [
  'mailer-daemon',
  'mailerdaemon',
  'mail-daemon',
  'postmaster',
  'mailadmin',
  'mail.delivery',
  'bounce',
  'bounces',
  'noreply-bounce',
  'mda',
  'mdaemon',
];

/** What their display names contain. */
export const serverTitles: readonly string[] = [
  'mail delivery',
  'mail-delivery',
  'delivery subsystem',
  'delivery system',
  'mailer daemon',
  'mailer-daemon',
  'postmaster',
  'system administrator',
  'microsoft outlook',
  'content-filter',
  'mail administrator',
  'internet mail delivery',
  'mail system',
];

/** How subjects of notices begin. */
export const noticeSubjects: readonly string[] = [
  'undeliver',
  'returned mail',
  'failure notice',
  'mail delivery fail',
  'mail delivery error',
  'mail system error',
  'message delivery has failed',
  'message status - undeliver',
  'delivery status notification',
  'delivery failure',
  'delivery notification: delivery has failed',
  'message could not be delivered',
  'mail could not be delivered',
  'nondeliverable mail',
];

/** How subjects of automatic replies begin. */
export const autoReplySubjects: readonly string[] = [
  'automatic reply',
  'auto reply',
  'auto-reply',
  'autoreply',
  'out of office',
  'out-of-office',
  'vacation',
  'automatinis atsakymas',
  'automatinis pranešimas',
  'atostogos',
  'nesu biure',
  'automaatvastus',
  'abwesenheit',
  'automatische antwort',
  'réponse automatique',
  'автоответ',
];

/**
 * Fields that mail programs add to automatic replies, but not only to those; `Auto-Submitted` (RFC 3834 §5) is more
 * reliable.
 */
export const autoReplyFields: readonly string[] = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'];

/** Words in the subject that make a mail with such a field an automatic reply. */
export const autoReplyWords: readonly string[] = [
  're:',
  'auto',
  'out of',
  'vacation',
  'atostog',
  'nesu',
  'absent',
  'abwesen',
];

/** What notices say about a mail that did not arrive. */
export const undelivered: readonly string[] = [
  'could not be delivered',
  "couldn't be delivered",
  'cannot be delivered',
  'not be delivered',
  'undeliverable',
  'undelivered',
  'delivery has failed',
  'delivery failed',
  'delivery failure',
  'delivery status notification',
  'delivery to the following recipient',
  'failed permanently',
  "wasn't able to deliver",
  'unable to deliver',
  'was not delivered',
  "wasn't delivered",
  'not delivered',
  'message not delivered',
  'could not deliver',
  'did not reach the following recipient',
  'did not reach',
  'permanent fatal errors',
  'permanent error',
  'returned mail',
  'returned to sender',
  'returning message to sender',
  'returning your message',
  'mail delivery failed',
  'failure notice',
  'error delivering your mail',
  'delivery error',
  'transcript of session follows',
  'message blocked',
  'address not found',
  'rejected by a remote',
  'delivery of the email was stopped',
  'rejected your message',
  'mail system error',
  'was not sent',
  'problem delivering your message',
  'message rejected',
  'nepristatyt',
  'nepavyko pristatyti',
  'neįteikt',
  'nepavyko įteikti',
  'nepavyko išsiųsti',
  'negali būti pristatytas',
  'negalėjo būti pristatytas',
  'laiškas atmestas',
  'kohaletoimetamatu',
  'ei saanud kohale toimetada',
  'kohale toimetamine',
  'ei õnnestunud',
  'nav piegādāt',
  'nevarēja piegādāt',
  'neizdevās piegādāt',
  'konnte nicht zugestellt',
  'unzustellbar',
  'nicht zugestellt',
  "n'a pas pu être",
  'non remis',
  'échec de la remise',
  'nie można dostarczyć',
  'nie zostało dostarczone',
  'niedostarczone',
  'non recapitabile',
  'no se pudo entregar',
  'no se ha podido entregar',
  'не удалось доставить',
  'недоставлен',
  'не может быть доставлено',
  'не было доставлено',
  '送信できません',
  '配信',
  '届け',
  '退信',
  '无法',
];

/** What they say while the server is still trying. */
export const delays: readonly string[] = [
  'warning: message delayed',
  'delivery is delayed',
  'delivery delayed',
  'delayed mail',
  'could not be delivered yet',
  'has not yet been delivered',
  'has been delayed',
  'delivery incomplete',
  'you do not need to resend',
  'warning: could not send message for past',
  'is delayed',
  'pristatymas vėluoja',
  'this is a warning message only',
];

/** What they say once it has given up; such a notice may mention a delay too. */
export const givenUp: readonly string[] = [
  'failed permanently',
  'permanent error',
  'permanent fatal error',
  'giving up',
  'given up',
];
