// Tells the bot that the customer has seen what a person wrote: once it was shown, and only while the chat is in sight.

/**
 * A message of a person carries a receipt, "<case>:<number>"; the highest of a case stands for those before it.
 * `send` gives a receipt back to the bot. Returns what to call with each receipt that is shown.
 */
function receiptsInSight(element, send) {
  const shown = new Map(); // by case, the highest number that was shown
  const told = new Map();
  let isInSight = false;

  new IntersectionObserver(entries => {
    isInSight = entries.at(-1).isIntersecting;
    tell();
  }).observe(element);
  document.addEventListener('visibilitychange', tell);

  function tell() {
    if (!isInSight || document.visibilityState !== 'visible') return;
    for (const [reference, number] of shown) {
      if (number <= (told.get(reference) ?? 0)) continue;
      told.set(reference, number);
      send(`${reference}:${number}`);
    }
  }

  return receipt => {
    const [, reference, number] = /^(.+):(\d+)$/.exec(receipt) ?? [];
    if (!reference) return;
    shown.set(reference, Math.max(Number(number), shown.get(reference) ?? 0));
    tell();
  };
}
