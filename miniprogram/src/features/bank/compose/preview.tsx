// What a rule would draw, as a taker sees it, with the key beside it for the officer alone; asked again, it draws again.
import { useState } from 'react';
import type { RuleLine } from '#shared/outreach/papers.ts';
import { PaperPreview } from '#shared/outreach/views.ts';
import { bankPaths } from '../../../kernel/bank-queries.ts';
import { api } from '../../../kernel/phone.ts';
import { difficultyNames } from '../../../kernel/policy-words.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { type DeskTrouble, deskTrouble } from '../../access/form/desk-trouble.ts';
import { Asked } from '../parts/asked.tsx';

export type PreviewInHand = Readonly<{
  drawn: PaperPreview | undefined;
  trouble: DeskTrouble | undefined;
  busy: boolean;
  draw: () => void;
  close: () => void;
}>;

/** The preview of this rule; what was drawn by another rule is gone. */
export const usePreview = (region: string, rule: readonly RuleLine[]): PreviewInHand => {
  const written = JSON.stringify(rule);
  const [held, hold] = useState<Readonly<{ by: string; drawn: PaperPreview }>>();
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const [busy, setBusy] = useState(false);
  const draw = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await api.send(bankPaths.preview, { region, rule }, PaperPreview);
    setBusy(false);
    if (answer.kind === 'ok') hold({ by: written, drawn: answer.value });
    else setTrouble(deskTrouble(answer));
  };
  return {
    drawn: held?.by === written ? held.drawn : undefined,
    trouble,
    busy,
    draw: () => busy || void draw(),
    close: () => {
      hold(undefined);
      setTrouble(undefined);
    },
  };
};

const sayDrawn = ({ enough, lines, questions }: PaperPreview): string => {
  if (enough) return `抽到 ${questions.length} 题`;
  const short = lines.findIndex(({ asked, there }) => there < asked);
  return short < 0
    ? '几行合在一起，题不够抽'
    : `第 ${short + 1} 行不够：要 ${lines[short]?.asked} 道，只有 ${lines[short]?.there} 道`;
};

/** The questions drawn. */
export const Preview = ({ hand: { drawn, trouble, busy, draw } }: { hand: PreviewInHand }) => {
  const [withKey, setWithKey] = useState(false);
  return (
    <Box id="paper-preview">
      {trouble && (
        <Banner id="preview-trouble" icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
      )}
      {drawn && (
        <>
          <Box className={drawn.enough ? 'b' : 'late'}>{sayDrawn(drawn)}</Box>
          <Box className="preview-acts">
            <Choice
              id="preview-key"
              label="答案"
              many
              options={[{ value: 'key', name: '显示答案' }]}
              chosen={withKey ? ['key'] : []}
              onChoose={() => setWithKey(!withKey)}
            />
            <Button id="preview-again" kind="plain" small icon="again" onTap={draw}>
              {busy ? '正在抽' : '再抽一次'}
            </Button>
          </Box>
          {drawn.questions.map((question, n) => (
            <Box key={question.questionId} className="preview-question">
              <Asked
                question={question}
                before={`第 ${n + 1} 题`}
                {...(withKey && { right: question.right, because: question.because })}
              />
              {withKey && (
                <Box className="cap preview-of">
                  {question.clause.no}
                  <Sep />
                  {difficultyNames[question.difficulty]}
                </Box>
              )}
            </Box>
          ))}
        </>
      )}
    </Box>
  );
};
