// A message taller than the view is read from its start, for there stands the reference of a complaint. Web Chat's snapping
// (autoScrollSnapOnPage in look.js) stops there, but only once the customer has said something. The greeting is held at its start
// here, against Web Chat's scrolling to its end, until the customer moves or another message comes.
function readGreetingFromItsStart(chat) {
  const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
  const holding = new AbortController();
  const options = { capture: true, passive: true, signal: holding.signal };

  for (const move of moves) chat.addEventListener(move, () => holding.abort(), options);
  chat.addEventListener('scroll', ({ target: view }) => {
    const messages = view.querySelectorAll('article.webchat__basic-transcript__activity').length;
    if (messages > 1) holding.abort();
    else if (messages === 1 && view.scrollTop > 0) view.scrollTop = 0;
  }, options);
}
