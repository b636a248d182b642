import { planFor } from '../../domain/routine';
import type { Benefit, Citation } from '../../domain/content';
import type { LateProps } from '../screen';

export { default as css } from './LearnScreen.css';

const Sources = ({
  citations,
  title,
}: {
  readonly citations: readonly Citation[];
  readonly title: string;
}) => (
  <ul class="sources" aria-label={title}>
    {citations.map(({ text, doi }) => (
      <li key={text}>
        {doi ? (
          <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        ) : (
          text
        )}
      </li>
    ))}
  </ul>
);

/** How the massage is done, what is known about it, and when to leave it. */
export function LearnScreen({ app, state: { content }, rest: { learn: words } }: LateProps) {
  const grade = ({ grade: id, qualifier }: Benefit): string =>
    [content?.learn?.benefits.grades[id].label, qualifier].filter(Boolean).join(', ');
  const [short, long] = [planFor(5), planFor(10)];
  if (!content)
    return (
      <main class="LearnScreen">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p class="muted">{words.loading}</p>
      </main>
    );
  const { routine, learn } = content;
  return (
    <main class="LearnScreen">
      <h1 tabIndex={-1}>{words.title}</h1>
      <section aria-labelledby="learn-steps">
        <h2 id="learn-steps">{words.steps}</h2>
        <ol class="steps card">
          {short.map(({ step, seconds }, i) => (
            <Step
              key={step}
              words={routine[step]}
              seconds={words.seconds(seconds, long[i]?.seconds ?? seconds)}
            />
          ))}
        </ol>
      </section>
      {!learn && content.isLoading && <p class="muted">{words.loading}</p>}
      {!learn && !content.isLoading && (
        <section>
          <p>{words.broken}</p>
          <button onClick={() => void app.act(({ loadContent }) => loadContent())}>{words.retry}</button>
        </section>
      )}
      {learn && (
        <>
          <section aria-labelledby="learn-safety">
            <h2 id="learn-safety">{words.safety}</h2>
            <p class="muted">{learn.safety.disclaimer}</p>
            {learn.safety.sections.map(({ id, title, points }) => (
              <details key={id} class={`card ${id}`} open={id === 'technique' || id === 'urgent'}>
                <summary>{title}</summary>
                <ul>
                  {points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </details>
            ))}
          </section>
          <section aria-labelledby="learn-benefits">
            <h2 id="learn-benefits">{words.benefits}</h2>
            <p class="muted">{learn.benefits.intro}</p>
            {learn.benefits.benefits.map((benefit) => (
              <details key={benefit.id} class="card">
                <summary>
                  {benefit.claim} <small class={benefit.grade}>{grade(benefit)}</small>
                </summary>
                <p>{benefit.evidence}</p>
                {benefit.citations.length > 0 && (
                  <Sources citations={benefit.citations} title={words.sources} />
                )}
              </details>
            ))}
            <details class="card">
              <summary>{learn.benefits.timing.title}</summary>
              <ul>
                {learn.benefits.timing.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
              <Sources citations={learn.benefits.timing.citations} title={words.sources} />
            </details>
            <dl class="grades">
              {Object.values(learn.benefits.grades).map(({ label, meaning }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
            <p class="muted">{words.checked(learn.benefits.checked)}</p>
          </section>
        </>
      )}
    </main>
  );
}

interface StepProps {
  readonly words: { readonly title: string; readonly instruction: string; readonly why: string };
  readonly seconds: string;
}

const Step = ({ words, seconds }: StepProps) => (
  <li>
    <h3>
      {words.title} <small>{seconds}</small>
    </h3>
    <p>{words.instruction}</p>
    <p class="muted">{words.why}</p>
  </li>
);
