// Mentions: typed as @Sam, sent as <at>Sam Evans</at>, shown to the person in question.
import { cardType } from '/local/page/cards.js';
import { session } from '/local/page/session.js';

/** Who can be mentioned: the bot, and the team's members. */
export const mentionable = () => [session.directory.bot, ...session.directory.people.filter(person => person.tenantId === session.directory.people[0].tenantId)];

/** What somebody typed, as Teams sends it. */
export function written(text) {
  const names = new Map(mentionable().flatMap(({ name }) => [[name, name], [name.split(' ')[0], name]]).map(([typed, name]) => [typed.toLowerCase(), name]));
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  const typed = new RegExp(`(^|[^\\w@])@(${longestFirst})(?!\\w)`, 'gi');
  return text.trim().replace(typed, (_, before, name) => `${before}<at>${names.get(name.toLowerCase())}</at>`);
}

/** The same backwards, to edit it. */
export const typed = text => (text ?? '').replace(/<at>(.*?)<\/at>/gi, '@$1');

const entitiesOf = activity => [
  ...(activity.entities ?? []),
  ...(activity.attachments ?? []).filter(({ contentType }) => contentType === cardType).flatMap(({ content }) => content?.msteams?.entities ?? []),
];

export const namesIn = activity => (activity.entities ?? []).filter(({ type }) => type === 'mention').map(({ mentioned }) => mentioned?.name);

export const mentionsViewer = activity => entitiesOf(activity).some(({ type, mentioned }) =>
  type === 'mention' && [session.viewer.id, session.viewer.aadObjectId].includes(mentioned?.id));
