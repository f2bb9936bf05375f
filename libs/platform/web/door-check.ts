import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Door, doorKey } from './doors.js';
import { StaffDoor } from './ports.js';

export interface Route {
  method: string;
  path: string;
  door: Door;
}

/** Stops the start where a route says nothing about who may enter, or asks for a permission nobody can hold. */
@Injectable()
export class DoorCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly staff: StaffDoor,
  ) {}

  onApplicationBootstrap(): void {
    const known = this.staff.permissions();
    for (const { method, path, door } of this.routes()) {
      if (!door.open && !known.includes(door.permission)) {
        throw new Error(`${method} ${path} asks for the unknown permission ${door.permission}`);
      }
    }
  }

  /** Every route of the process with its door. */
  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const bases = [this.reflector.get<string | string[]>(PATH_METADATA, metatype)].flat();
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((name) => {
        const handler = instance[name] as () => unknown;
        const paths = this.reflector.get<string | string[] | undefined>(PATH_METADATA, handler);
        if (paths === undefined) return [];
        const door = this.reflector.getAllAndOverride<Door | undefined>(doorKey, [handler, metatype]);
        const method = RequestMethod[this.reflector.get<number>(METHOD_METADATA, handler)] ?? 'GET';
        return bases.flatMap((base) =>
          [paths].flat().map((path) => {
            const full = `/${[base, path]
              .map((part) => part.replace(/^\/+|\/+$/g, ''))
              .filter(Boolean)
              .join('/')}`;
            if (!door) throw new Error(`${method} ${full} says nothing about who may enter: @Staff(…) or @Public()`);
            return { method, path: full, door };
          }),
        );
      });
    });
  }
}
