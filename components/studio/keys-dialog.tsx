import { studioMessages } from '@words/studio';
import { usePreferences } from '../story/preferences';
import styles from './keys-dialog.module.css';
import { Modal } from './modal';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['Enter', studioMessages.keyAccept],
  ['x', studioMessages.keyRefuse],
  ['z', studioMessages.keyUndo],
  ['1 – 4', studioMessages.keyCandidates],
  ['j, k', studioMessages.keyStep],
  ['a', studioMessages.keyAll],
  ['h', studioMessages.keyHand],
  ['o', studioMessages.keyActor],
  ['n', studioMessages.keyNone],
  ['[, ]', studioMessages.keySteps],
  ['/', studioMessages.keyFind],
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { preferences, change } = usePreferences();
  return (
    <Modal title={studioMessages.keys} onClose={onClose}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={preferences.shortcuts}
          onChange={() => change({ ...preferences, shortcuts: !preferences.shortcuts })}
        />
        {studioMessages.keysOn}
      </label>
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
