// Halo Connect's chat launcher. On any page:
//
//   <script src="https://chat.halo-connect.com/widget.js" async
//           data-colour="#1d4f91" data-label="Chat with us" data-side="right" data-scheme="auto"></script>
//   <noscript>
//     To complain without JavaScript, read <a href="https://chat.halo-connect.com/procedure">how to complain</a>
//     or e-mail <a href="mailto:help@halo-connect.com">help@halo-connect.com</a>.
//   </noscript>
//
// All data attributes may be left out: data-colour is #rrggbb, data-side left or right, data-scheme light, dark or auto (as the
// visitor's system). Nothing else is loaded, and nothing is stored, until the visitor opens the chat.
(() => {
  const script = document.currentScript;
  if (!script || document.querySelector('halo-chat')) return;

  const home = new URL('.', script.src);
  const label = script.dataset.label || 'Chat with us';
  const side = script.dataset.side === 'left' ? 'left' : 'right';
  const scheme = ['light', 'dark'].includes(script.dataset.scheme) ? script.dataset.scheme : 'auto';
  const colour = /^#[0-9a-f]{6}$/i.test(script.dataset.colour) ? script.dataset.colour : '#1d4f91';

  // Black or white, whichever contrasts more with the colour: one of them always reaches 4.5:1.
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const text = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';

  const css = `
    :host { all: initial; color-scheme: ${scheme === 'auto' ? 'light dark' : scheme}; }
    *, ::before { box-sizing: border-box; }
    button { font: 600 1rem/1.25 system-ui, sans-serif; color: ${text}; background: ${colour}; border: 2px solid transparent; cursor: pointer; }
    button:hover { text-decoration: underline; text-underline-offset: .15em; }
    button:focus-visible, iframe:focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 6px #ffdd00; }
    .launcher { position: fixed; bottom: 1rem; ${side}: 1rem; z-index: 2147483000; display: flex; align-items: center; gap: .625rem;
      max-width: calc(100vw - 2rem); min-height: 3.25rem; padding: .625rem 1.375rem; border-color: ${text}; border-radius: 1.625rem; text-align: start;
      box-shadow: 0 0 0 1px ${colour}, 0 .25rem 1rem rgb(0 0 0 / .25); }
    .launcher::before { content: ""; flex: none; width: 1.125rem; height: .875rem; margin-top: -.25rem; background: currentColor;
      clip-path: polygon(0 0, 100% 0, 100% 75%, 45% 75%, 20% 100%, 20% 75%, 0 75%); border-radius: .125rem; }
    .launcher[hidden] { display: none; }
    dialog { position: fixed; inset: auto; bottom: 1rem; ${side}: 1rem; z-index: 2147483000; overflow: hidden; margin: 0; padding: 0;
      width: min(26rem, 100vw - 2rem); height: min(44rem, 100vh - 2rem); max-width: none; max-height: none;
      background: Canvas; border: 1px solid #6f777d; border-radius: 1rem; box-shadow: 0 .75rem 2.5rem rgb(0 0 0 / .25); }
    dialog:not([open]) { display: none; }
    iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: inherit; }
    .close { position: absolute; top: .375rem; right: .375rem; width: 2.75rem; height: 2.75rem; padding: 0; border-radius: 50%; font-size: 1.75rem; line-height: 1; }
    .close:hover { background: ${text}; color: ${colour}; text-decoration: none; }
    @media (max-width: 30rem), (max-height: 30rem) {
      dialog { inset: 0; width: 100%; height: 100%; height: 100dvh; border: 0; border-radius: 0; }
    }
    @media (forced-colors: active) { .launcher::before { background: ButtonText; } }
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: rise .15s ease-out; }
      @keyframes rise { from { transform: translateY(1rem); opacity: 0; } }
    }
    @media print { :host { display: none; } }`;

  /** Opened or not, for this visit: a page that the visitor goes on to shows the chat as it was. */
  const visit = {
    get open() { try { return sessionStorage.getItem('halo-chat') === 'open'; } catch { return false; } },
    set open(value) {
      try { value ? sessionStorage.setItem('halo-chat', 'open') : sessionStorage.removeItem('halo-chat'); } catch { /* storage is blocked */ }
    },
  };

  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  function start() {
    const host = document.createElement('halo-chat');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet(); // allowed under any content security policy, unlike a style element
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];

    const launcher = make('button', { type: 'button', className: 'launcher', textContent: label, ariaExpanded: 'false', ariaHasPopup: 'dialog' });
    const panel = make('dialog', { id: 'panel', ariaLabel: 'Chat with Halo Connect' });
    const close = make('button', { type: 'button', className: 'close', textContent: '×', ariaLabel: 'Close chat' });
    const frame = make('iframe', { title: 'Halo Connect – automated assistant' });
    panel.append(close, frame);
    root.append(launcher, panel);
    launcher.setAttribute('aria-controls', 'panel');

    function show({ focus }) {
      const address = new URL('widget', home);
      address.search = new URLSearchParams({ colour, 'on-colour': text, scheme });
      const first = !frame.src;
      if (first) frame.src = address;
      // Full-screen the panel is all there is, so the page behind it must not be reached; beside the page it may be.
      if (matchMedia('(max-width: 30rem), (max-height: 30rem)').matches) panel.showModal();
      else panel.setAttribute('open', '');
      launcher.hidden = visit.open = true;
      launcher.ariaExpanded = 'true';
      if (!focus) return;
      const enter = () => { frame.focus(); frame.contentWindow.postMessage(first ? 'halo:begin' : 'halo:enter', home.origin); };
      if (first) frame.addEventListener('load', enter, { once: true });
      else enter();
      close.focus(); // until the frame has loaded
    }

    function hide() {
      panel.close();
      launcher.hidden = visit.open = false;
      launcher.ariaExpanded = 'false';
      launcher.focus();
    }

    launcher.addEventListener('click', () => show({ focus: true }));
    close.addEventListener('click', hide);
    panel.addEventListener('cancel', event => { event.preventDefault(); hide(); });
    panel.addEventListener('keydown', event => { if (event.key === 'Escape') { event.preventDefault(); hide(); } });
    addEventListener('message', event => {
      if (event.source === frame.contentWindow && event.origin === home.origin && event.data === 'halo:close') hide();
    });

    document.body.append(host);
    if (visit.open) show({ focus: false });
  }

  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
