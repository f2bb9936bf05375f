import { IsNotEmpty } from 'class-validator';
import { Lines, say } from '#platform';

export class CancellationForm {
  @Lines(500)
  @IsNotEmpty({
    message: say({
      ja: '中止の理由を書いてください。申し込んだ方に伝わります。',
      en: 'Please give the reason. It is told to those who have applied.',
    }),
  })
  reason = '';
}
