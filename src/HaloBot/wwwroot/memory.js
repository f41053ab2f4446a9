// What this device remembers of the chat.

/** Kept for seven days. Where storage is blocked (a browser setting, or a frame of another website) the chat works, but is not remembered. */
const memory = (() => {
  const name = 'halo-chat';
  const sevenDays = 7 * 24 * 60 * 60 * 1000;
  return {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(name)) ?? {};
        return kept.until > Date.now() ? kept : {};
      } catch {
        return {};
      }
    },
    write(changes) {
      try {
        localStorage.setItem(name, JSON.stringify({ ...this.read(), ...changes, until: Date.now() + sevenDays }));
      } catch { /* not remembered */ }
    },
    forget() {
      try { localStorage.removeItem(name); } catch { /* nothing is there */ }
    },
  };
})();
