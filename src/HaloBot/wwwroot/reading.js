// Web Chat scrolls to the end of what arrives. A message taller than the view would show only its last lines, and the reference of
// a complaint stands in the first ones: such a message is shown from its start, once. What comes after it scrolls
// into view as ever.
function readFromTheStart(chat) {
  let seen; // the last message that has been in view to its end

  chat.addEventListener('scroll', ({ target: view }) => {
    const atEnd = view.scrollTop + view.clientHeight >= view.scrollHeight - 1;
    const last = [...view.querySelectorAll('article.webchat__basic-transcript__activity')].at(-1);
    if (!atEnd || !last || last === seen) return;
    seen = last;
    if (last.offsetHeight > view.clientHeight && !last.querySelector('.webchat__bubble--from-user')) view.scrollTop = last.offsetTop;
  }, { capture: true, passive: true });
}
