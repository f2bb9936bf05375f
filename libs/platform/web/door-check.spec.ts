import 'reflect-metadata';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { useDatabase } from '../../../test/support/database.js';
import { startSite } from '../../../test/support/small-site.js';
import { DoorCheck } from './door-check.js';
import { Public, Staff } from './doors.js';

describe('the check of doors', () => {
  const test = useDatabase();

  async function start(controller: Type): Promise<string> {
    const site = await startSite(test, [controller]);
    const routes = site.app.get(DoorCheck).routes();
    await site.close();
    return routes
      .filter(({ path }) => !/^\/(health|ready)$/.test(path))
      .map(({ method, path, door }) => `${method} ${path} ${door.open ? 'open' : door.permission}`)
      .join('\n');
  }

  it('knows every route with who may enter, the method’s word before the controller’s', async () => {
    @Controller(['w/:slug/staff/seats', 'seats/'])
    @Staff('seat.read')
    class Seats {
      @Get() list() {}
      @Post('/:id/cancellation') @Staff('seat.edit') cancel() {}
      @Get(['a', 'b']) @Public() both() {}
      notARoute() {}
    }
    expect(await start(Seats)).toBe(
      [
        'GET /w/:slug/staff/seats seat.read',
        'GET /seats seat.read',
        'POST /w/:slug/staff/seats/:id/cancellation seat.edit',
        'POST /seats/:id/cancellation seat.edit',
        'GET /w/:slug/staff/seats/a open',
        'GET /w/:slug/staff/seats/b open',
        'GET /seats/a open',
        'GET /seats/b open',
      ].join('\n'),
    );
  });

  it('stops the start where a route says nothing', async () => {
    @Controller('seats')
    class Seats {
      @Get('free') @Public() free() {}
      @Post(':id') change() {}
    }
    await expect(start(Seats)).rejects.toThrow(
      'POST /seats/:id says nothing about who may enter: @Staff(…) or @Public()',
    );
  });

  it('stops the start where a route asks for a permission that nobody can hold', async () => {
    @Controller('seats')
    class Seats {
      @Get() @Staff('seat.raed') list() {}
    }
    await expect(start(Seats)).rejects.toThrow('GET /seats asks for the unknown permission seat.raed');
  });
});
