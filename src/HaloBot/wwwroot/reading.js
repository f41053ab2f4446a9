// Web Chat scrolls to the end of what arrives. A message taller than the view would show only its last lines, and the reference of
// a complaint stands in the first ones: such a message is shown from its start, once. What comes after it is scrolled to as ever,
// unless the customer has moved the view: then Web Chat's "New messages" button stands there.
function readFromTheStart(chat) {
  let seen; // the newest message that the view has been brought to
  let placed; // where the view was put for it
  const newest = view => [...view.querySelectorAll('article.webchat__basic-transcript__activity')].at(-1);

  chat.addEventListener('scroll', ({ target: view }) => {
    const message = newest(view);
    const atEnd = view.scrollTop + view.clientHeight >= view.scrollHeight - 1;
    if (!atEnd || !message || message === seen) return;
    seen = message;
    if (message.offsetHeight <= view.clientHeight || message.querySelector('.webchat__bubble--from-user')) return;
    view.scrollTop = message.offsetTop;
    placed = view.scrollTop;
  }, { capture: true, passive: true });

  new MutationObserver(() => {
    const view = chat.querySelector('.webchat__basic-transcript__scrollable');
    if (view && view.scrollTop === placed && newest(view) !== seen) view.scrollTop = view.scrollHeight;
  }).observe(chat, { childList: true, subtree: true });
}
