resource "database_cluster" "orders" {
  name                = "orders"
  engine_version      = "16.4"
  instances           = 3
  deletion_protection = false
  backup_retention    = 35
}

resource "service" "checkout" {
  name     = "checkout"
  image    = "registry/checkout:412"
  replicas = 24
  cpu      = 2
  memory   = "4Gi"
}

resource "service" "checkout_v2" {
  name     = "checkout-v2"
  image    = "registry/checkout:431"
  replicas = 6
  cpu      = 2
  memory   = "4Gi"
}
