#!/bin/sh
# Runs once, when the database's volume is new: the product's database and its three roles, none of which passes row-level security by.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$APP_OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -f /docker-entrypoint-initdb.d/roles.psql
