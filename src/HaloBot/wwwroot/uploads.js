// Files that Direct Line would not take: the customer is told at once, and the rest of the message goes out.
const uploads = (() => {
  const mostBytes = 4 * 1024 * 1024; // of one file; Direct Line's own limit

  /** @returns the activity without such files, or undefined when nothing is left of it; and the names of the files. */
  function withoutTooBig(activity) {
    const sizes = activity.channelData?.attachmentSizes ?? [];
    const fits = (activity.attachments ?? []).map((_, i) => !(sizes[i] > mostBytes));
    if (fits.every(Boolean)) return { activity, tooBig: [] };
    const tooBig = activity.attachments.filter((_, i) => !fits[i]).map(({ name }) => name ?? 'The file');
    const attachments = activity.attachments.filter((_, i) => fits[i]);
    const channelData = { ...activity.channelData, attachmentSizes: sizes.filter((_, i) => fits[i]) };
    return { activity: activity.text || attachments.length ? { ...activity, attachments, channelData } : undefined, tooBig };
  }

  const notice = names => ({
    type: 'WEB_CHAT/SET_NOTIFICATION',
    payload: {
      id: 'halo-file-too-big',
      level: 'error',
      message: `${names.join(', ')}: too large to send here, where a file can have 4 MB at most. Please send a smaller copy, or e-mail it to help@halo-connect.com.`,
    },
  });

  return { withoutTooBig, notice };
})();
