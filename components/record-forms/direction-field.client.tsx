"use client";

import { useField } from "@conform-to/react";
import { RadioField } from "@/components/forms/choice-field.client";

/** The test of direction: the proposition as it stands, and the two poles in their words; at which does who agrees stand? */
export function DirectionField({
  name,
  label,
  question,
  questionEmpty,
  hint,
  wordless,
}: {
  name: string;
  label: string;
  /** With the proposition as `{proposition}`. */
  question: string;
  questionEmpty: string;
  hint: string;
  /** What a pole without words is called, with its number as `{position}`. */
  wordless: string;
}) {
  const [proposition] = useField<string>("proposition");
  const [low] = useField<string>("anchors.minus2");
  const [high] = useField<string>("anchors.plus2");
  const said = proposition.value?.trim();
  const pole = (value: string, position: string, words: string | undefined) => ({
    value,
    label: words?.trim() ? `${position}: ${words.trim()}` : wordless.replace("{position}", position),
  });
  return (
    <RadioField
      name={name}
      label={`${label}. ${said ? question.replace("{proposition}", said) : questionEmpty}`}
      hint={hint}
      options={[pole("-2", "−2", low.value), pole("2", "+2", high.value)]}
    />
  );
}
