// What happens when a button of a card is pressed, and what the answer shows to this person alone.
import { cardType, drawCard } from '/local/page/cards.js';
import { closeForm, showForm, showSentence } from '/local/page/forms.js';
import { complain, say } from '/local/page/notice.js';
import { session } from '/local/page/session.js';
import { act, invoke } from '/local/page/teams.js';

const ownCards = new Map(); // message id → { card, base }
let redraw = () => {};

/** @param listener is called when a card is shown to this person alone. */
export const onOwnCard = listener => (redraw = listener);

export const forgetOwnCards = () => ownCards.clear();

/** The card that an answer brought, until the message changes. */
export function ownCardOf(activity) {
  const own = ownCards.get(activity.id);
  if (own && own.base !== JSON.stringify(activity)) ownCards.delete(activity.id);
  return ownCards.get(activity.id)?.card;
}

export const press = (action, message) => pressed(action, message).catch(complain);

/** An invoke, a dialog to open, or a message with a value. */
async function pressed(action, message) {
  if (action.type === 'Action.Execute') {
    const body = await invoke('adaptiveCard/action', { action, trigger: 'manual' }, message);
    if (body) showAnswer(body, message);
    return;
  }

  const opensDialog = action.data?.msteams?.type === 'task/fetch';
  if (opensDialog && session.opensDialogs) {
    showTask(await invoke('task/fetch', { data: action.data, context: { theme: 'default' } }, message), message);
    return;
  }

  if (opensDialog) say('This client cannot open dialogs: the button was sent as a message.');
  await act({ type: 'message', value: action.data, replyToId: message.id, conversation: { id: message.conversation.id } });
}

function showAnswer(body, message) {
  if (body.type === cardType) {
    ownCards.set(message.id, { card: body.value, base: JSON.stringify(message) });
    redraw();
  } else if (body.type === 'application/vnd.microsoft.activity.message') {
    say(body.value);
  } else if (body.type === 'application/vnd.microsoft.error' || body.statusCode >= 400) {
    say(body.value?.message ?? 'That did not work.', true);
  }
}

/** The next step of a dialog: another form, a sentence, or its end. A failure leaves it open. */
function showTask(body, message) {
  if (!body) return;
  const { type, value } = body.task ?? {};
  if (type === 'message') showSentence({ title: session.directory.bot.name }, value);
  else if (type !== 'continue') closeForm();
  else if (!value.card) showSentence(value, `This dialog shows a web page, which is not opened here: ${value.url}`);
  else showForm(value, drawCard(value.card.content, action => submit(action, message).catch(complain)));
}

async function submit(action, message) {
  if (action.type === 'Action.Execute') await pressed(action, message);
  else showTask(await invoke('task/submit', { data: action.data, context: { theme: 'default' } }, message), message);
}
