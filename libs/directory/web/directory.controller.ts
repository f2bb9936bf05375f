import { Controller, Get } from '@nestjs/common';
import { seeOther, Staff, type Visit, Visited } from '#platform';

/** 名簿 opens with its offices. */
@Controller('/w/:slug/staff/directory')
export class DirectoryController {
  @Get()
  @Staff('directory.read')
  open(@Visited() visit: Visit) {
    return seeOther(`/w/${visit.workspace.slug}/staff/offices`);
  }
}
