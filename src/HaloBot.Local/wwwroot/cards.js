// Draws Adaptive Cards with Microsoft's renderer, and says which button was pressed.
import { mendLabels, mendVisibility } from '/local/page/card-mends.js';
import { make } from '/local/page/dom.js';
import { markdown } from '/local/page/markdown.js';
import { showMenu } from '/local/page/menu.js';

const { AdaptiveCard, HostConfig, ExecuteAction, SubmitAction, OpenUrlAction, SerializationContext, ValidationEvent, Version } = window.AdaptiveCards;

export const cardType = 'application/vnd.microsoft.card.adaptive';

const text = (normal, subtle) => ({ default: normal, subtle });
const colours = {
  default: text('#242424', '#565656'), accent: text('#444a9e', '#444a9e'), good: text('#0f5c2a', '#0f5c2a'),
  warning: text('#7a4300', '#7a4300'), attention: text('#9c1624', '#9c1624'), light: text('#565656', '#565656'), dark: text('#242424', '#565656'),
};
const container = backgroundColor => ({ backgroundColor, foregroundColors: colours });
const look = new HostConfig({
  fontFamily: '"Segoe UI", system-ui, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#d6d4de' },
  containerStyles: {
    default: container('#ffffff'), emphasis: container('#f3f2f7'), accent: container('#e9e9f7'),
    good: container('#e3f4e8'), warning: container('#fdf0d5'), attention: container('#fbe4e6'),
  },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' }, inputSpacing: 'small' }, errorMessage: { color: 'attention', spacing: 'small' } },
});

// Teams shows six buttons; the others, and those with mode "secondary", are in a menu.
AdaptiveCard.onDisplayOverflowActionMenu = (actions, opener) => {
  showMenu(opener, actions.map(action => ({ title: action.title, disabled: !action.isEnabled, act: () => action.execute() })));
  return true;
};

/**
 * @param onAction is given { type, title, verb, data } of an Action.Execute or Action.Submit, with what was typed into the card.
 */
export function drawCard(json, onAction) {
  const box = make('div', { className: 'card' });
  try {
    const card = new AdaptiveCard();
    card.hostConfig = look;
    card.version = Version.v1_5;
    card.onElementVisibilityChanged = mendVisibility;
    card.onExecuteAction = action => {
      if (action instanceof OpenUrlAction) open(action.url);
      else if (action instanceof ExecuteAction || action instanceof SubmitAction) onAction(described(action));
    };
    AdaptiveCard.onProcessMarkdown = (source, result) => {
      result.outputHtml = markdown(source, mentionsOf(json));
      result.didProcess = true;
    };
    const context = new SerializationContext(Version.v1_5);
    card.parse(json, context);
    box.append(card.render(), ...unknownIn(context).map(textContent => make('p', { className: 'broken', textContent })));
    mendLabels(box);
  } catch (error) {
    box.replaceChildren(make('p', { className: 'broken', textContent: `This card cannot be shown: ${error.message}` }));
  }
  return box;
}

/** What Teams leaves out, or shows the fallback of. It tells nobody; a developer wants to know. */
function unknownIn(context) {
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return events.filter(({ event }) => [ValidationEvent.UnknownElementType, ValidationEvent.UnknownActionType].includes(event))
    .map(({ message }) => `Teams does not show all of this card. ${message}`);
}

function described(action) {
  const data = action.data ?? {};
  return action instanceof ExecuteAction
    ? { type: 'Action.Execute', title: action.title, verb: action.verb, data }
    : { type: 'Action.Submit', title: action.title, data };
}

const mentionsOf = json => (json.msteams?.entities ?? []).filter(entity => entity.type === 'mention').map(entity => entity.mentioned?.name);

function open(url) {
  if (/^https?:\/\//i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}
