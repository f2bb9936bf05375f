import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../database/readiness.js';
import { Public } from './doors.js';

/** For balancers and supervisors: alive, and able to serve. */
@Controller()
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('health')
  health() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const answers = await this.readiness.answers();
    if (!answers) reply.status(503);
    return { status: answers ? 'ready' : 'database-away' };
  }
}
