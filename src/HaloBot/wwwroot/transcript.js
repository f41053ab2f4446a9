// What passes between Web Chat and Direct Line in one conversation, so that everything is shown once and said once.

/**
 * A Web Chat store middleware:
 * - an incoming message whose haloMessageId was shown already is dropped: the bot sends again when it cannot know that it has sent;
 * - an outgoing activity says, as haloSeen, which of the bot's turn replies ("t<turn>.<number>") was shown last, and carries a
 *   haloId that stays when the customer presses Retry;
 * - Web Chat would show a second try beside the first, which failed: under the same id it takes its place;
 * - `onReceipt` hears of each message of a person that is shown, by its haloReceipt;
 * - the bot is told once per conversation that somebody has come (webchat/join); `onJoined` hears the echo, which proves it.
 */
function transcriptMiddleware({ userId, hasJoined, onJoined, onConnected, onBotSpoke, onReceipt }) {
  const shown = new Set();
  let lastTurnReply;

  function receive(activity) {
    if (activity.from?.id === userId) {
      if (activity.type === 'event' && activity.name === 'webchat/join') onJoined();
      // Web Chat knows the user id only from some kinds of token.
      return { ...activity, from: { ...activity.from, role: 'user' } };
    }
    if (activity.type === 'message') onBotSpoke();
    const id = activity.channelData?.haloMessageId;
    if (shown.has(id)) return undefined;
    if (id) shown.add(id);
    return activity;
  }

  return ({ dispatch }) => next => action => {
    if (action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY') {
      const activity = receive(action.payload.activity);
      return activity ? next({ ...action, payload: { ...action.payload, activity } }) : undefined;
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
      const { activity, tooBig } = uploads.withoutTooBig(action.payload.activity);
      if (tooBig.length) dispatch(uploads.notice(tooBig));
      if (!activity) return undefined;
      const channelData = { haloId: crypto.randomUUID(), ...activity.channelData, haloSeen: lastTurnReply ?? '' };
      return next({ ...action, payload: { ...action.payload, activity: { ...activity, channelData } } });
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      const { activity } = action.payload;
      return next({ ...action, payload: { ...action.payload, activity: { ...activity, id: `pending-${activity.channelData.haloId}` } } });
    }
    const result = next(action);
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const id = action.payload.activity.channelData?.haloMessageId;
      if (/^t\d+\.\d+$/.test(id)) lastTurnReply = id;
      const receipt = action.payload.activity.channelData?.haloReceipt;
      if (receipt) onReceipt(receipt);
    } else if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      onConnected();
      if (!hasJoined) dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join' } });
    }
    return result;
  };
}

/** Everything is posted under the user id that the server chose, whatever Web Chat read out of the token. */
function postAs(userId, directLine) {
  const post = directLine.postActivity.bind(directLine);
  directLine.setUserId = () => {};
  directLine.postActivity = activity => post({ ...activity, from: { ...activity.from, id: userId } });
  return directLine;
}
