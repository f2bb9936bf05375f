import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config, DomainError, inLanguage, LinkSigner, page, Public, seeOther, Visited, type Visit } from '#platform';
import { codeAsTyped } from '../core/letter-code.js';
import { Letters } from '../core/letters.js';
import { letterPath, PersonalLinks } from '../core/links.js';
import { CodeForm, DeclineForm } from './answer.form.js';
import { CodePage, LetterPage } from './code.page.js';

/** The way in from paper. A code opens a form and shows no names; opening changes nothing. */
@Controller('/w/:slug/o')
@Public()
export class CodeController {
  readonly #links: PersonalLinks;

  constructor(
    private readonly letters: Letters,
    config: Config,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  @Get()
  ask(@Visited() visit: Visit) {
    return page(<CodePage visit={visit} form={CodeForm.blank()} />);
  }

  /** Whether there is such a code is found on the page it leads to, and by nothing else. */
  @Post()
  typed(@Visited() visit: Visit, @Body() sent: CodeForm) {
    const code = codeAsTyped(sent.value.code);
    if (sent.refused.length > 0)
      return page(<CodePage visit={visit} form={sent.typed} problems={sent.problems(visit.language)} />, 422);
    return seeOther(letterPath(visit.workspace, code ?? encodeURIComponent(sent.value.code)));
  }

  @Get(':code')
  show(@Visited() visit: Visit, @Param('code') code: string) {
    return this.#asking(visit, code, async () => {
      const opened = await this.letters.open(visit.workspace.id, code, visit.client);
      return page(<LetterPage visit={visit} {...opened} path={letterPath(visit.workspace, code)} />);
    });
  }

  @Post(':code/opening')
  goOn(@Visited() visit: Visit, @Param('code') code: string) {
    return this.#asking(visit, code, async () => {
      const { invitation } = await this.letters.goOn(visit.workspace.id, code, visit.client);
      return seeOther(this.#links.codePath(visit.workspace, invitation));
    });
  }

  @Post(':code/decline')
  decline(@Visited() visit: Visit, @Param('code') code: string, @Body() sent: DeclineForm) {
    const path = letterPath(visit.workspace, code);
    return this.#asking(visit, code, async () => {
      if (sent.refused.length > 0) {
        const opened = await this.letters.open(visit.workspace.id, code, visit.client);
        const problems = sent.problems(visit.language);
        return page(<LetterPage visit={visit} {...opened} path={path} form={sent.typed} problems={problems} />, 422);
      }
      await this.letters.decline(visit.workspace.id, code, visit.client, sent.value.word);
      return seeOther(path);
    });
  }

  @Post(':code/reopening')
  reopen(@Visited() visit: Visit, @Param('code') code: string) {
    return this.#asking(visit, code, async () => {
      await this.letters.undecline(visit.workspace.id, code, visit.client);
      return seeOther(letterPath(visit.workspace, code));
    });
  }

  /** A code that is not there leads back to the field. */
  async #asking<T>(visit: Visit, code: string, answer: () => Promise<T>) {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof DomainError) || error.field !== 'code') throw error;
      const problems = [{ field: 'code', sentence: inLanguage(error.sentence, visit.language) }];
      return page(<CodePage visit={visit} form={{ code }} problems={problems} />, error.status);
    }
  }
}
