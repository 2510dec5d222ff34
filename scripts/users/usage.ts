/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run user -- COMMAND

  list                                        everyone with an account
  add EMAIL --name "NAME" [--role ROLE] [--admin]
                                              make an account; prints the link to choose a password
  promote EMAIL [--role ROLE] [--admin | --no-admin]
                                              change what somebody may do, up or down
  disable EMAIL                               shut an account; its sessions and links end at once
  enable EMAIL                                open it again
  erase EMAIL                                 take out for good who a disabled account was; what they did stays,
                                              under no name
  password EMAIL                              print a link to choose another password
  reset-factor EMAIL                          take away a second factor that was lost
  new-secret                                  take the present AUTH_SECRET where the old one is lost: everyone is
                                              signed out, links end, second factors are taken away

ROLE is member (the default), editor or reviewer; each holds the rights of the one before.`;
