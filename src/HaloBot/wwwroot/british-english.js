// Web Chat has no British English: its words and the way it writes dates, times and sizes are given here.
const britishEnglish = (() => {
  const London = 'Europe/London';
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: London });
  const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: London });
  const plurals = new Intl.PluralRules('en-GB');
  const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });

  /** "9:05am" or "9am" today, else "23 November 2026 at 9:05am": GOV.UK's style, in the office's time zone. */
  function writeDate(value, now = new Date()) {
    const clock = time.format(value).replace(':00', '').replace(/\s/, '');
    return day.format(value) === day.format(now) ? clock : `${day.format(value)} at ${clock}`;
  }

  /** What Web Chat asks of a "GLOBALIZE" object, answered by the browser's own Intl. */
  const globalize = {
    dateFormatter: () => value => writeDate(value),
    relativeTimeFormatter: unit => value => relative.format(value, unit),
    unitFormatter: (unit, { form }) => {
      const format = new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: form });
      return value => format.format(value);
    },
    plural: value => plurals.select(value),
    pluralGenerator: () => value => plurals.select(value),
  };

  const words = {
    ACTIVITY_BOT_ATTACHED_ALT: 'Halo Connect attached:',
    ACTIVITY_BOT_SAID_ALT: 'Halo Connect said:',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Not sent. [Try again][RETRY].',
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Press Enter to use the buttons and links in this message.',
    CONNECTIVITY_STATUS_ALT_FATAL: 'We can’t connect the chat. Please e-mail help@halo-connect.com.',
    CONNECTIVITY_STATUS_ALT_RECONNECTING: 'The connection was lost. Reconnecting…',
    CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Part of the chat can’t be shown. Please e-mail help@halo-connect.com.',
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Connecting is taking longer than usual.',
    RECEIPT_CARD_TAX: 'VAT',
    SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Type a message first.',
    SUGGESTED_ACTIONS_LABEL_ALT: 'Suggested answers',
    TEXT_INPUT_ALT: 'Your message',
    TEXT_INPUT_ATTACHMENTS_FEW: '$1 files attached',
    TEXT_INPUT_ATTACHMENTS_MANY: '$1 files attached',
    TEXT_INPUT_ATTACHMENTS_ONE: '1 file attached',
    TEXT_INPUT_ATTACHMENTS_OTHER: '$1 files attached',
    TEXT_INPUT_ATTACHMENTS_TWO: '$1 files attached',
    TEXT_INPUT_PLACEHOLDER: 'Type your message',
    TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Attach a file',
    TOAST_ACCORDION_FEW: '$1 notifications: show them',
    TOAST_ACCORDION_MANY: '$1 notifications: show them',
    TOAST_ACCORDION_OTHER: '$1 notifications: show them',
    TOAST_ACCORDION_TWO: '$1 notifications: show them',
    TRANSCRIPT_TERMINATOR_TEXT: 'End of the chat so far',
    TYPING_INDICATOR_SINGLE_TEXT: 'Halo Connect is typing.',
  };

  return { strings: original => ({ ...original, ...words, GLOBALIZE: globalize }), writeDate };
})();
