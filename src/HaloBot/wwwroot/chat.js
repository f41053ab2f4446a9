// The page inside the widget's frame: connects Web Chat to Halo Connect's bot, and comes back to the same conversation.
(() => {
  const { nonce, uploads } = document.currentScript.dataset;
  const byId = id => document.getElementById(id);
  const framed = window.parent !== window;
  const aMinute = 60_000;
  const Status = { online: 2, expired: 3, failed: 4, ended: 5 };

  let current; // the connection on screen: { directLine, store, stop }
  let attempts = 0; // to connect; only the last one counts
  let unsent = ''; // what to put into the send box at the next connection
  let renewed = 0; // when a token last had to be replaced

  const noteReceipt = receiptsInSight(byId('chat'), value => current?.store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'halo/seen', value } }));

  async function connect() {
    leave();
    const attempt = ++attempts;
    show('connecting');
    try {
      const asked = firstToken ?? askForToken();
      firstToken = undefined;
      const answer = await asked;
      if (attempt === attempts) open(answer);
    } catch {
      if (attempt !== attempts) return;
      show('connecting', false);
      show('trouble');
    }
  }

  function open({ token, domain, conversationId, userId, resumed }) {
    const directLine = postAs(userId, WebChat.createDirectLine({
      token,
      domain,
      // With a conversation Direct Line is asked to reconnect, from the start of the transcript; without one, to begin.
      ...(resumed && { conversationId, watermark: '0' }),
      timeout: 10_000,
    }));
    const store = WebChat.createStore({}, transcriptMiddleware({
      userId,
      hasJoined: resumed && memory.read().joined === true,
      onJoined: () => memory.write({ joined: true }),
      // The bot's greeting says it all again; closed, the notice leaves the greeting in sight.
      onBotSpoke: () => { byId('notice').open = false; },
      onReceipt: noteReceipt,
      onConnected: () => {
        if (unsent) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
        unsent = '';
      },
    }));
    readGreetingFromItsStart(byId('chat'));
    const mount = byId('chat').appendChild(document.createElement('div'));
    WebChat.renderWebChat({
      directLine, store, nonce, locale: 'en-GB', overrideLocalizedStrings: britishEnglish.strings, styleOptions: { ...look, ...abilities() },
    }, mount);
    current = { directLine, store, stop: watch(directLine) };
  }

  /** Follows the connection: says plainly when it does not come about, and starts it again when its token has expired. */
  function watch(directLine) {
    const patience = setTimeout(show, connectingIsLong, 'trouble');
    const subscription = directLine.connectionStatus$.subscribe(status => {
      if (status === Status.online) {
        clearTimeout(patience);
        show('connecting', false);
        show('trouble', false);
      } else if (status === Status.failed || status === Status.ended) {
        show('trouble');
      } else if (status === Status.expired) {
        // A computer that slept for half an hour. DirectLineJS would go on asking with the old token.
        if (Date.now() - renewed > aMinute) connect();
        else show('trouble');
        renewed = Date.now();
      }
    });
    return () => {
      clearTimeout(patience);
      subscription.unsubscribe();
    };
  }

  /** Takes the chat off the screen. What the customer was typing, or could not send, returns to the send box with it. */
  function leave() {
    attempts++;
    if (!current) return;
    const { activities, sendBoxValue } = current.store.getState();
    const pending = activities.filter(({ text, channelData }) => text && ['sending', 'send failed'].includes(channelData?.['webchat:send-status']));
    unsent = [unsent, ...pending.map(activity => activity.text), sendBoxValue].filter(Boolean).join('\n');
    current.stop();
    current.directLine.end();
    current = undefined;
    byId('chat').replaceChildren();
  }

  function end() {
    leave();
    unsent = '';
    memory.forget();
    show('connecting', false);
    show('trouble', false);
    show('ended');
    byId('end').hidden = true;
    byId('ended').querySelector('p').focus();
  }

  function restart() {
    show('ended', false);
    byId('end').hidden = false;
    byId('notice').open = true;
    document.querySelector('h1').focus();
    connect();
  }

  function show(id, visible = true) {
    byId(id).hidden = !visible;
  }

  /** What may be done in the chat; how it looks stands in look.js. */
  function abilities() {
    return {
      hideUploadButton: !uploads, // the host has nowhere to keep files
      uploadAccept: uploads,
      sendAttachmentOn: 'attach', // before it is sent, Web Chat shows no more of a file than a tick
      sendTimeout: 10_000, // then it says "Not sent"; trying again never files twice
    };
  }

  byId('retry').addEventListener('click', () => {
    if (!window.WebChat) location.reload(); // its file never came
    show('trouble', false);
    document.querySelector('h1').focus();
    connect();
  });
  byId('restart').addEventListener('click', restart);
  byId('end').addEventListener('click', () => byId('confirm').showModal());
  byId('confirm').addEventListener('close', event => { if (event.target.returnValue === 'end') end(); });
  addEventListener('online', () => { if (!byId('trouble').hidden && !current) connect(); });

  // Escape closes the panel, unless Web Chat or the question above has a use for it.
  if (framed) {
    addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.defaultPrevented && !byId('confirm').open) window.parent.postMessage('halo:close', '*');
    });
    addEventListener('message', event => {
      if (event.source !== window.parent || !['halo:begin', 'halo:enter'].includes(event.data)) return;
      // The first time from the top, where it says who answers; after that straight to the message box.
      const box = event.data === 'halo:enter' && document.querySelector('[data-id="webchat-sendbox-input"]');
      (box || document.querySelector('h1')).focus();
    });
  }

  connect();
})();
