import { studioMessages } from '@words/studio';
import { fieldsIn, type JsonFields } from '@/lib/studio/operation';
import { ChoiceField } from './choice-field';
import { textOf } from './use-suggestions';

interface SourceFieldProps {
  readonly story: JsonFields;
  /** The id of a source, or empty. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (id: string) => void;
}

/** One of the story's sources, or where to add the first one. */
export function SourceField({ story, value, disabled, onChange }: SourceFieldProps) {
  const sources = fieldsIn(story.sources).map((one) => [String(one.id), textOf(one.title) ?? String(one.id)] as const);
  const none = sources.length > 0 ? '' : studioMessages.contextNoSource;
  return (
    <ChoiceField
      label={studioMessages.contextSource}
      value={value}
      choices={[['', none], ...sources]}
      disabled={disabled}
      onChange={onChange}
    />
  );
}
