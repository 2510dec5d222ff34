"use client";

import { useId, useState } from "react";

/** The weight of one issue as a slider with its number; without script the number is that of the page's address. */
export function WeightSlider({
  name,
  label,
  weight,
  most,
  step,
  words,
}: {
  name: string;
  label: string;
  weight: number;
  most: number;
  step: number | "any";
  /** What each weight on the slider is called, by its number; others by the number alone. */
  words: Readonly<Record<string, string>>;
}) {
  const [shown, setShown] = useState(weight);
  const id = useId();
  const word = words[shown] ?? `× ${shown}`;
  return (
    <div className="weight-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        name={name}
        min={0}
        max={most}
        step={step}
        defaultValue={weight}
        aria-valuetext={word}
        onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{word}</output>
    </div>
  );
}
